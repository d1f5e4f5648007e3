//! Form values that the visitor entered into the prerendered question before this program started.

use super::IS_THERE;
use super::bridge::bridge;
use crate::javascript::property;
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};

/// The entered values, by the names of the fields.
pub struct Entered(JsValue);

/// The values entered for the fact with this id; available only during the program's first render.
pub fn take_entered(fact: &str) -> Option<Entered> {
    let entered = IS_THERE.then(|| bridge(|bridge| bridge.take_entered(fact)))?;
    entered.is_object().then_some(Entered(entered))
}

impl Entered {
    fn field(&self, name: &str) -> JsValue {
        property(&property(&self.0, "fields"), name)
    }

    /// The text of a field.
    pub fn typed(&self, name: &str) -> String {
        self.field(name).as_string().unwrap_or_default()
    }

    /// The selected values among the fields with this name.
    pub fn chosen(&self, name: &str) -> Vec<String> {
        let values = self.field(name).dyn_into::<Array>().unwrap_or_default();
        values.iter().filter_map(|value| value.as_string()).collect()
    }

    /// Whether the button with this name was pressed.
    pub fn is_pressed(&self, name: &str) -> bool {
        property(&self.0, "pressed").as_string().is_some_and(|pressed| pressed == name)
    }
}
