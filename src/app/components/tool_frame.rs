//! The place of an employers' tool on the page: loads it, keeps it up with the link, takes it off again.

use crate::app::browser::{MountedTool, mount_tool};
use crate::i18n::words;
use crate::session::{Action, Session, Tool, write_link};
use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::*;

/// What the frame needs.
#[derive(Properties, PartialEq)]
pub struct ToolFrameProperties {
    /// The session.
    pub session: Rc<Session>,
    /// The tool.
    pub tool: Tool,
    /// Where actions go.
    pub act: Callback<Action>,
}

/// How far loading is.
#[derive(Clone, Copy, PartialEq)]
enum Loading {
    Under,
    Done,
    Failed,
}

/// The frame.
#[component]
pub fn ToolFrame(ToolFrameProperties { session, tool, act }: &ToolFrameProperties) -> Html {
    let place = use_node_ref();
    let loading = use_state(|| Loading::Under);
    let mounted = use_memo((), |()| RefCell::new(None::<MountedTool>));
    let link = write_link(session);
    let attempt = use_state(|| 0);
    {
        let (place, loading, mounted, link, act) =
            (place.clone(), loading.clone(), mounted.clone(), link.clone(), act.clone());
        use_effect_with((*tool, *attempt), move |_| {
            let keep = mounted.clone();
            if let Some(place) = place.cast::<web_sys::Element>() {
                let remember = Callback::from(move |state| act.emit(Action::KeepTool(state)));
                let arrived = move |tool: Option<MountedTool>| {
                    loading.set(if tool.is_some() { Loading::Done } else { Loading::Failed });
                    mounted.replace(tool);
                };
                mount_tool(place, link, remember, Callback::from(arrived));
            }
            move || {
                if let Some(tool) = keep.take() {
                    tool.unmount();
                }
            }
        });
    }
    use_effect_with((link, *loading), move |(link, _)| {
        if let Some(tool) = &*mounted.borrow() {
            tool.update(link);
        }
    });
    let again = Callback::from(move |_: MouseEvent| attempt.set(*attempt + 1));
    html! {
        <>
            if *loading == Loading::Under {
                <p role="status">{ words::LOADING.in_language(session.language) }</p>
            }
            if *loading == Loading::Failed {
                <div class="notice notice--problem" role="alert">
                    <p>{ words::TOOL_FAILED.in_language(session.language) }</p>
                    <button type="button" class="button button--secondary" onclick={again}>
                        { words::TRY_AGAIN.in_language(session.language) }
                    </button>
                </div>
            }
            <div class="tool" ref={place} data-tool={tool.id()} />
        </>
    }
}
