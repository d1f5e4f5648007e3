//! The file that a visitor opened, read piece by piece.

use crate::roster::Source;
use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, FileReaderSync};

/// The file.
pub struct OpenedFile {
    blob: Blob,
    reader: FileReaderSync,
}

impl OpenedFile {
    /// The file attached to a message; `None` if there is none.
    pub fn new(file: &JsValue) -> Option<OpenedFile> {
        let blob = file.dyn_ref::<Blob>()?.clone();
        Some(OpenedFile { blob, reader: FileReaderSync::new().ok()? })
    }
}

impl Source for OpenedFile {
    fn size(&self) -> u64 {
        self.blob.size() as u64
    }

    fn bytes(&mut self, from: u64, until: u64) -> Option<Vec<u8>> {
        // Fails if the file was moved or changed since it was chosen.
        let piece = self.blob.slice_with_f64_and_f64(from as f64, until as f64).ok()?;
        let buffer = self.reader.read_as_array_buffer(&piece).ok()?;
        Some(Uint8Array::new(&buffer).to_vec())
    }
}
