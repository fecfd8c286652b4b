// Lands: a fill in the holder's colour, its hatch, and borders, drawn in one go. Every triangle has one edge
// of its cell; `far` is how far a spot lies from that edge and from the two beside it.

#import bevy_sprite::{
    mesh2d_functions as mesh_functions,
    mesh2d_view_bindings::view,
}
#ifdef SRGB_OUTPUT
#import bevy_render::color_operations::linear_to_srgb
#endif

// x: pixels in a point. y: how strong the hatch is.
@group(#{MATERIAL_BIND_GROUP}) @binding(0) var<uniform> settings: vec4<f32>;

struct Corner {
    @builtin(instance_index) instance_index: u32,
    @location(0) position: vec3<f32>,
    // Colour; alpha says how sure it is.
    @location(1) ink: vec4<f32>,
    @location(2) far: vec3<f32>,
    // What each of the three edges parts (1: from another holder, 0: from one's own, -1: nothing), and the hatch.
    @location(3) kind: vec4<f32>,
};

struct Spot {
    @builtin(position) position: vec4<f32>,
    @location(0) at: vec2<f32>,
    @location(1) far: vec3<f32>,
    @location(2) @interpolate(flat) ink: vec4<f32>,
    @location(3) @interpolate(flat) kind: vec4<f32>,
};

@vertex
fn vertex(corner: Corner) -> Spot {
    let world_from_local = mesh_functions::get_world_from_local(corner.instance_index);
    let at = mesh_functions::mesh2d_position_local_to_world(world_from_local, vec4<f32>(corner.position, 1.0));
    var spot: Spot;
    spot.position = mesh_functions::mesh2d_position_world_to_clip(at);
    spot.at = at.xy;
    spot.far = corner.far;
    spot.ink = corner.ink;
    spot.kind = corner.kind;
    return spot;
}

// Lines at whole numbers of `n`; `wide` is how many points lie between two.
fn lines(n: f32, wide: f32) -> f32 {
    let off = abs(fract(n + 0.5) - 0.5) * wide;
    return 1.0 - smoothstep(0.35, 1.25, off);
}

fn hatch(kind: i32, at: vec2<f32>, wide: f32) -> f32 {
    let slant = 0.70710678;
    switch kind {
        case 1: { return lines((at.x - at.y) * slant, wide); }
        case 2: { return lines((at.x + at.y) * slant, wide); }
        case 3: { return max(lines((at.x - at.y) * slant, wide), lines((at.x + at.y) * slant, wide)); }
        case 4: { return lines(at.y, wide); }
        case 5: { return lines(at.x, wide); }
        case 6: { return max(lines(at.x, wide), lines(at.y, wide)); }
        case 7: {
            let row = floor(at.y);
            let dot = vec2<f32>(fract(at.x + 0.5 * row), fract(at.y)) - 0.5;
            return 1.0 - smoothstep(1.0, 2.0, length(dot) * wide);
        }
        case 8: { return lines(at.y + abs(fract(at.x * 0.5) - 0.5) * 1.6, wide); }
        case 9: { return lines(at.y + 0.28 * sin(at.x * 3.14159265), wide); }
        case 10: { return 1.0; }
        default: { return 0.0; }
    }
}

@fragment
fn fragment(spot: Spot) -> @location(0) vec4<f32> {
    let scale = settings.x;
    // Points in a unit of the map.
    let unit = view.clip_from_world[0][0] * view.viewport.z * 0.5 / scale;
    let far = max(spot.far * unit, vec3<f32>(0.0));
    let none = vec3<f32>(1.0e6);
    let outer = select(none, far, spot.kind.xyz > vec3<f32>(0.5));
    let inner = select(none, far, abs(spot.kind.xyz) < vec3<f32>(0.5));
    let strong = min(outer.x, min(outer.y, outer.z));
    let thin = min(inner.x, min(inner.y, inner.z));

    let hatched = i32(spot.kind.w + 0.5);
    let held = spot.kind.w > -0.5;
    // The pattern stands still on the map; it is redrawn finer or coarser by powers of two.
    let wide = exp2(ceil(log2(8.0 / unit)));
    let pattern = select(0.0, hatch(hatched, spot.at / wide, wide * unit), held);

    let edge = clamp(unit * 1.9, 1.0, 2.4);
    let border = 1.0 - smoothstep(edge - 0.5, edge + 0.5, strong);
    let glow = exp2(-max(strong - edge, 0.0) / (edge * 2.6));
    let seam = 1.0 - smoothstep(0.3, 1.1, thin);

    var colour = spot.ink.rgb;
    var alpha = 0.22;
    if held {
        alpha = 0.15 + 0.20 * glow + pattern * settings.y * (1.0 - 0.5 * border);
        alpha = mix(alpha, 0.95, border);
        alpha = max(alpha, 0.42 * seam);
        // Between two borders lies a dark line.
        colour = colour * (1.0 - 0.85 * (1.0 - smoothstep(0.2, 0.9, strong)));
    } else {
        alpha = max(alpha, 0.8 * max(1.0 - smoothstep(0.3, 1.3, strong), seam * 0.7));
    }
    // The edge of a land is smooth.
    alpha *= smoothstep(0.0, 0.9, strong);
    var out = vec4<f32>(colour, alpha * spot.ink.a);
#ifdef SRGB_OUTPUT
    out = vec4<f32>(linear_to_srgb(out.rgb), out.a);
#endif
    return out;
}
