// The poster of article.html, drawn on the reader's device.

import { download, draw, picture } from "../poster.js";

const address = new URL("../#/worker?topic=living_allowance", import.meta.url).href;
const poster = draw("参加技能培训，看看能领多少生活费补贴", address, "微信扫一扫，在自己手机上算，不上传回答");

picture(poster, `海报：参加技能培训，看看能领多少生活费补贴。扫码打开 ${address}`).then((image) => {
  document.getElementById("picture").append(image);
});
for (const button of document.querySelectorAll("[data-poster]")) {
  button.addEventListener("click", () => download(poster, button.dataset.poster));
}
