/** A file with one rule that nothing can be said against, and tests that show it firing and staying silent. */
export const goodRule = `source web is "logs-*"
  typed by ecs

rule admin_page "Somebody looked at the admin page" {
  when any web where url.path starts with "/admin"

  severity low

  test "a page of the shop" {
    given web { url.path: "/basket" }
    expect no alert
  }
  test "a page of the administrators" {
    given web { url.path: "/admin" }
    expect 1 alert
  }
}
`;
