// Lays an editor over the text area of a query: lines have numbers, words colours, terms are completed. The text area
// stays what is sent, and all there is without scripts. The editor lives in a shadow root, where it may have its styles.

// `known` are the terms with their meanings, `words` what the editor and its list of terms are called.
export async function lay(box, known, words) {
  const { autocompletion, acceptCompletion, bracketMatching, defaultHighlightStyle, defaultKeymap, EditorState, EditorView, history,
    historyKeymap, keymap, lineNumbers, sparql, StreamLanguage, syntaxHighlighting } = await import(box.dataset.editor);
  const holder = document.createElement("div");
  holder.id = "editor";
  holder.style.minHeight = `${box.offsetHeight}px`; // nothing below moves
  const root = holder.attachShadow({ mode: "open" });
  const complete = (context) => {
    const begun = context.matchBefore(/(?:vb|level|type):[\w-]*/);
    return begun && { from: begun.from, options: known.map(([label, detail]) => ({ label, detail })), validFor: /^[\w:-]*$/ };
  };
  const run = () => {
    box.form.requestSubmit();
    return true;
  };
  const view = new EditorView({
    root,
    parent: root,
    doc: box.value,
    extensions: [
      keymap.of([{ key: "Mod-Enter", run }, { key: "Tab", run: acceptCompletion }, ...historyKeymap, ...defaultKeymap]),
      history(), lineNumbers(), bracketMatching(), syntaxHighlighting(defaultHighlightStyle), EditorView.lineWrapping,
      StreamLanguage.define(sparql), autocompletion({ override: [complete], icons: false, interactionDelay: 0 }),
      EditorState.phrases.of({ Completions: words.terms }),
      EditorView.contentAttributes.of({ tabindex: "0", "aria-label": words.box, "aria-invalid": box.getAttribute("aria-invalid") ?? "false" }),
      EditorView.updateListener.of(({ docChanged, state }) => docChanged && (box.value = state.doc.toString())),
      EditorView.theme({
        "&": { minHeight: "inherit", maxHeight: "70vh", border: "1px solid #76828e", borderRadius: "4px", fontSize: ".95rem" },
        "&.cm-focused": { outline: "3px solid #b3005e", outlineOffset: "2px" },
        ".cm-scroller": { fontFamily: "ui-monospace, Consolas, monospace", lineHeight: "1.5" },
        ".cm-gutters": { color: "#4a5763" },
        ".cm-tooltip-autocomplete .cm-completionDetail": { fontStyle: "normal", marginLeft: "1em" },
      }),
    ],
  });
  box.after(holder);
  box.hidden = true;
  box.required = false; // what is hidden cannot be asked for
  for (const label of box.labels) label.addEventListener("click", () => view.focus());
  return {
    write: (text) => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } }),
    focus: () => view.focus(),
    goTo: (place) => view.dispatch({ selection: { anchor: Math.min(place, view.state.doc.length) }, scrollIntoView: true }),
  };
}
