// Lanes, stars and mists: shapes whose corners are pushed out by so many points, whatever the zoom.

#import bevy_sprite::{
    mesh2d_functions as mesh_functions,
    mesh2d_view_bindings::view,
}
#ifdef SRGB_OUTPUT
#import bevy_render::color_operations::linear_to_srgb
#endif

// x: pixels in a point. y: how far places usually lie apart, in units of the map; 0 for what does not fade from afar.
@group(#{MATERIAL_BIND_GROUP}) @binding(0) var<uniform> settings: vec4<f32>;

struct Corner {
    @builtin(instance_index) instance_index: u32,
    // For a star: where in a square from 0 to 1 it stands, and how far it moves with the map.
    @location(0) position: vec3<f32>,
    @location(1) ink: vec4<f32>,
    // How far it is pushed out, in points, and how near it is to the edge of its stroke: 0 to 1.
    @location(2) push: vec3<f32>,
};

struct Spot {
    @builtin(position) position: vec4<f32>,
    @location(0) ink: vec4<f32>,
    @location(1) edge: f32,
};

@vertex
fn vertex(corner: Corner) -> Spot {
    var spot: Spot;
    let size = view.viewport.zw;
    // Points in a unit of the map.
    let unit = view.clip_from_world[0][0] * size.x * 0.5 / settings.x;
    // From far away lanes are fainter and thinner.
    let near = select(1.0, 0.25 + 0.75 * smoothstep(12.0, 60.0, unit * settings.y), settings.y > 0.0);
    let push = corner.push.xy * settings.x * 2.0 / size * (0.4 + 0.6 * near);
    if corner.position.z > 0.0 {
        // Stars are far away: they hardly move with the map, and where one leaves the screen another enters.
        let wide = max(size.x, size.y) * 1.1;
        let moved = fract(corner.position.xy - view.world_position.xy * corner.position.z) - 0.5;
        spot.position = vec4<f32>(moved * wide * 2.0 / size + push, 0.5, 1.0);
    } else {
        let world_from_local = mesh_functions::get_world_from_local(corner.instance_index);
        let at = mesh_functions::mesh2d_position_local_to_world(world_from_local, vec4<f32>(corner.position, 1.0));
        spot.position = mesh_functions::mesh2d_position_world_to_clip(at);
        spot.position.x += push.x;
        spot.position.y += push.y;
    }
    spot.ink = vec4<f32>(corner.ink.rgb, corner.ink.a * near);
    spot.edge = corner.push.z;
    return spot;
}

@fragment
fn fragment(spot: Spot) -> @location(0) vec4<f32> {
    var out = spot.ink;
    // Strokes are as wide again as they look, and fade towards their edges.
    out.a *= 1.0 - smoothstep(0.3, 1.0, abs(spot.edge));
#ifdef SRGB_OUTPUT
    out = vec4<f32>(linear_to_srgb(out.rgb), out.a);
#endif
    return out;
}
