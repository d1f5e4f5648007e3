// An old portal's script: jQuery, and globals of its own that must not meet ours.
window.evaluate = "the portal's own";
window.heard = [];
$(function () {
  $("#one, #two").on("ready progress result error", function (event) {
    window.heard.push({ id: this.id, type: event.type, detail: event.originalEvent.detail });
  });
});
