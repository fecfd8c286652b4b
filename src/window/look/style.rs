//! The style of egui's own widgets, from the tokens.

use super::Look;
use bevy_egui::egui::{
    Color32, Context, CornerRadius, Stroke, TextStyle, Theme, Visuals, style::WidgetVisuals, vec2,
};

/// Gives a context the style.
pub fn apply(look: &Look, context: &Context) {
    let sizes = *look.sizes();
    context.set_theme(Theme::Dark);
    // An idle window draws nothing: the frame of a press may still have the time of the last one, and a click would
    // seem to last as long as the pointer rested before it.
    context.options_mut(|options| options.input_options.max_click_duration = f64::INFINITY);
    context.all_styles_mut(|style| {
        style.text_styles = [
            (TextStyle::Body, look.text_font()),
            (TextStyle::Button, look.text_font()),
            (TextStyle::Monospace, look.text_font()),
            (TextStyle::Small, look.small_font()),
            (TextStyle::Heading, look.title_font(sizes.heading)),
        ]
        .into();
        style.spacing.item_spacing = vec2(sizes.gap, sizes.gap);
        style.spacing.button_padding = vec2(sizes.pad, 4.0);
        style.spacing.interact_size.y = sizes.control;
        style.spacing.tooltip_width = 420.0;
        style.interaction.tooltip_delay = 0.25;
        style.interaction.selectable_labels = false;
        // A bar that scrolls stands beside what it scrolls, not over it.
        style.spacing.scroll.floating_allocated_width = 8.0;
        // It is seen before the pointer is there: else nobody knows that there is more.
        style.spacing.scroll.dormant_handle_opacity = 0.5;
        style.visuals = visuals(look);
        style.animation_time = 0.08;
    });
}

fn visuals(look: &Look) -> Visuals {
    let corner = CornerRadius::same(look.sizes().corner);
    let widget = |ground: Color32, edge: Color32, words: Color32| WidgetVisuals {
        bg_fill: ground,
        weak_bg_fill: ground,
        bg_stroke: Stroke::new(1.0, edge),
        corner_radius: corner,
        fg_stroke: Stroke::new(1.0, words),
        expansion: 0.0,
    };
    let mut visuals = Visuals::dark();
    visuals.widgets.noninteractive = widget(look.panel(), look.line(), look.bone());
    visuals.widgets.inactive = widget(look.raised(), look.edge(), look.bone());
    // What the pointer is on must not look as if it were chosen.
    let lit = look.raised().lerp_to_gamma(look.copper_deep(), 0.35);
    visuals.widgets.hovered = widget(lit, look.copper(), look.bone());
    visuals.widgets.active = widget(look.copper_deep(), look.bone(), look.bone());
    visuals.widgets.open = widget(look.raised(), look.copper(), look.bone());
    visuals.override_text_color = None;
    visuals.hyperlink_color = look.copper();
    visuals.selection.bg_fill = look.copper_deep();
    visuals.selection.stroke = Stroke::new(1.0, look.bone());
    visuals.panel_fill = look.panel();
    visuals.window_fill = look.panel();
    visuals.window_stroke = Stroke::new(1.0, look.edge());
    visuals.window_corner_radius = corner;
    visuals.menu_corner_radius = corner;
    visuals.extreme_bg_color = look.sunken();
    visuals.faint_bg_color = look.sunken();
    visuals.warn_fg_color = look.warn();
    visuals.error_fg_color = look.bad();
    visuals.weak_text_color = Some(look.dim());
    visuals.disabled_alpha = 0.75;
    // A cursor that blinks would draw for ever.
    visuals.text_cursor.blink = false;
    visuals
}
