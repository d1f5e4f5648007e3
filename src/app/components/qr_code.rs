//! A QR code, drawn on the device as one SVG path.

use qrcodegen::{QrCode, QrCodeEcc};
use yew::prelude::*;

/// The quiet zone that readers need around a code, in modules.
const QUIET: i32 = 4;

/// The QR code of `text`, described by `label`; empty if `text` is too long for one.
pub fn qr_code(text: &str, label: &'static str) -> Html {
    let Ok(code) = QrCode::encode_text(text, QrCodeEcc::Low) else { return html! {} };
    let size = code.size();
    let dark = (0..size).flat_map(|y| (0..size).map(move |x| (x, y))).filter(|&(x, y)| code.get_module(x, y));
    let path: String = dark.map(|(x, y)| format!("M{} {}h1v1h-1z", x + QUIET, y + QUIET)).collect();
    let side = size + 2 * QUIET;
    html! {
        <svg class="qr" viewBox={format!("0 0 {side} {side}")} role="img" aria-label={label} shape-rendering="crispEdges">
            <rect class="qr__ground" width={side.to_string()} height={side.to_string()} />
            <path class="qr__dark" d={path} />
        </svg>
    }
}
