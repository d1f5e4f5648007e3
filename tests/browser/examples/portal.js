// An old portal's script with jQuery: it defines a global of the kind that must not collide with ours, and shows the result
// that the visitor agreed to send.

window.evaluate = "the portal's own";

jQuery(function ($) {
  $("#check").on("result", function (event) {
    var items = $.grep(event.originalEvent.detail.entitlements, function (item) {
      return item.id === "living_allowance";
    });
    var words = { eligible: "符合条件", discretionary: "有待认定", ineligible: "不符合条件", unknown: "还不能确定" };
    $("#told").text("访客同意后，本页收到的结果：" + items[0].name + "，" + words[items[0].status] + "。").show();
  });
});
