import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { describeWithEditor, type Editor } from "../frame/editor.ts";
import { openEditorPage, type EditorPage } from "../frame/editor-page.ts";

const logins = "logins.tocsin";
/** Lines of it, from 1. */
const lines = { guessed: 17, expected: 28, admin: 40 };

describeWithEditor("what a person sees in VS Code", (editor) => {
  test("a mistake that is typed gets a squiggle, and its fix mends it", () =>
    inPage(editor(), async ({ open, press, type, see, picture, page }) => {
      await open(logins, lines.admin, 200);
      await type(' and user.nmae is "root"');
      await see(".squiggly-error");
      await press("F8");
      await see(".peekview-widget, .zone-widget", "user.nmae");
      await picture("mistake");
      await press("Escape");
      await press("Control+.");
      await see(".action-widget .monaco-list-row", "user.name");
      await picture("fix");
      await press("Enter");
      await page.locator(".squiggly-error").first().waitFor({ state: "detached" });
      expect(await textOf(page, 'user.name is "root"')).toBeGreaterThan(0);
    }));

  test("fields are completed from the schema of the source", () =>
    inPage(editor(), async ({ open, type, see, picture }) => {
      await open(logins, lines.admin, 200);
      await type(" and source.ge");
      await see(".suggest-widget .monaco-list-row", "source.geo.");
      await picture("completion");
    }));

  test("tests run in the explorer, and a failure shows the difference", () =>
    inPage(editor(), async ({ open, press, type, see, command, picture }) => {
      await open(logins, lines.expected, 200);
      await press("Shift+Control+ArrowLeft");
      await type("low");
      await command("Testing: Focus on Test Explorer View");
      await see(".test-explorer .monaco-list-row", "shop");
      await command("Test: Run All Tests");
      await see(".test-explorer [aria-label*='Failed']");
      await picture("tests");
    }));

  test("coverage stands on the text of the rule", () =>
    inPage(editor(), async ({ open, see, command, picture }) => {
      await open(logins, lines.admin);
      await command("Test: Run All Tests with Coverage");
      await see(".coverage-deco-gutter, .coverage-deco-inline");
      await picture("coverage");
    }));

  test("an event beside a rule shows which clause held and which did not", () =>
    inPage(editor(), async ({ open, press, see, command, picture, type }) => {
      await open("logins.ndjson", 9);
      await open(logins, lines.admin);
      await command("View: Move Editor into Right Group");
      await open("logins.ndjson", 9);
      await open(logins, lines.admin);
      await command("Tocsin: Why (Not)");
      await type("logins.ndjson");
      await press("Enter");
      await see(".view-line", /✗|✓/);
      await picture("why-not");
    }));

  test("a test is shown on a timeline", () =>
    inPage(editor(), async ({ open, command, webview, picture }) => {
      await open(logins, lines.guessed + 10);
      await command("Tocsin: Show a Test on a Timeline");
      const frame = await webview("svg.timeline circle");
      expect(await frame.locator(".flag").count()).toBe(1);
      await picture("preview");
    }));

  test("a source is renamed in every file that uses it", () =>
    inPage(editor(), async ({ open, press, type, see, picture, page }) => {
      await open("broken.tocsin", 2, 7);
      await press("F2");
      await see(".rename-box");
      await page.keyboard.press("Control+a");
      await type("sign_ins");
      await picture("rename");
      await press("Enter");
      await see(".view-line", "use sign_ins");
      await open(logins);
      await see(".view-line", "source sign_ins");
    }));

  test("a hunt lists its alerts, and each opens its event", () =>
    inPage(editor(), async ({ page, see, webview, picture }) => {
      const folder = await see(".explorer-folders-view .monaco-list-row", "events");
      await folder.click({ button: "right" });
      await page.locator(".monaco-menu .action-label", { hasText: "Hunt Through a File or a Folder" }).click();
      const frame = await webview("tr.alert");
      expect(await frame.locator("tr.alert").count()).toBe(2);
      await picture("hunt");
      await frame.locator("tr.alert button.link").first().click();
      await see(".tab.active", "logins.ndjson");
    }));
});

async function inPage(editor: Editor, act: (page: EditorPage) => Promise<void>): Promise<void> {
  const page = await openEditorPage(editor);
  try {
    await act(page);
  } catch (error) {
    const picture = join(mkdtempSync(join(tmpdir(), "tocsin-flow-")), "failed.png");
    await page.page.screenshot({ path: picture });
    throw new Error(`The flow stopped; what was on the screen: ${picture}`, { cause: error });
  } finally {
    await page.close();
  }
}

function textOf(page: EditorPage["page"], text: string): Promise<number> {
  return page.locator(".view-line", { hasText: text }).count();
}
