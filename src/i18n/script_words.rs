//! The words of the scripts that run before or without a program. No program contains them: the build writes them into
//! the scripts (`src/build/words.mjs`).

use super::words::words;
use crate::policy::{Text, text};

words! {
    MISSING = "计算器未能载入，请刷新或更换浏览器再试；下面是静态说明。" "The calculator could not be loaded: reload the page or try another browser. Below is a static guide.";
    GUIDE_OF_ANOTHER = "您打开的是另一项政策，下面的静态说明说的不是它。" "The static guide below is not about the policy that you opened.";
    SLOW = "计算器还在载入。下面的说明不用等就能看。" "The calculator is still loading. You can read the guide below meanwhile.";
    STOPPED = "计算器停下了，没有给出结果。您的回答还在网址里：刷新页面可以再试，或先看下面的静态说明。" "The calculator stopped and shows no result. Your answers are still in the address: reload to try again, or read the static guide below.";
    OFFLINE = "现在没有网络，这一页打不开。您的回答还在。" "There is no network, so this page cannot be opened. Your answers are still here.";
    OLD_VERSION = "这里显示的是旧版本：政策或计算可能已经更新。" "This is an older version: the policy or the calculation may have changed since.";
    USE_NEW_VERSION = "换成新版本" "Use the new version";
    ALTERED_TITLE = "已保存的页面被改动" "The page kept on this device was altered";
    ALTERED_HEADING = "已保存的页面被改动，没有打开" "The page kept on this device was altered and was not opened";
    ALTERED = "这台设备上保存的这个页面与发布的不一致，所以没有使用。请联网后重新打开，会自动换成正确的。" "The page kept on this device differs from the one that was published, so it was not used. Open it again with a network: the right one is fetched automatically.";
}

/// All of them, by the names that the scripts use.
pub const ALL: [(&str, Text); 10] = [
    ("missing", MISSING),
    ("guideOfAnother", GUIDE_OF_ANOTHER),
    ("slow", SLOW),
    ("stopped", STOPPED),
    ("offline", OFFLINE),
    ("oldVersion", OLD_VERSION),
    ("useNewVersion", USE_NEW_VERSION),
    ("alteredTitle", ALTERED_TITLE),
    ("alteredHeading", ALTERED_HEADING),
    ("altered", ALTERED),
];
