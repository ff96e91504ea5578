// Adding files: takes what is dropped on the form, and follows the reading of an upload, once a second. Without this
// script the dialog and the link "see again" do the same.

const form = document.getElementById("adding");
const input = document.getElementById("files");

function list() {
  const names = [...input.files].map((file) => {
    const line = document.createElement("li");
    line.textContent = file.name;
    return line;
  });
  document.getElementById("chosen").replaceChildren(...names);
}

if (form) {
  input.addEventListener("change", list);
  form.addEventListener("dragover", (event) => {
    event.preventDefault();
    form.classList.add("chosen");
  });
  form.addEventListener("dragleave", () => form.classList.remove("chosen"));
  form.addEventListener("drop", (event) => {
    event.preventDefault();
    form.classList.remove("chosen");
    if (!event.dataTransfer.files.length) return;
    input.files = event.dataTransfer.files;
    list();
  });
}

const rows = document.getElementById("rows");

async function poll() {
  let wait = 1;
  try {
    const answer = await fetch(rows.dataset.poll, { headers: { Accept: "application/json" }, cache: "no-store" });
    if (!answer.ok) return location.reload();
    wait = Number(answer.headers.get("Retry-After")) || 0;
    const told = await answer.json();
    told.rows.forEach((one, place) => {
      const cell = rows.tBodies[0].rows[place].cells[1];
      const text = one.reason ? `${one.words}: ${one.reason}` : one.words;
      if (cell.textContent !== text) cell.textContent = text;
    });
  } catch {
    wait = 3; // the server does not answer just now
  }
  if (wait) setTimeout(poll, wait * 1000);
  else location.reload();
}

if (rows?.dataset.poll) setTimeout(poll, 1000);
document.documentElement.dataset.ready = "";
