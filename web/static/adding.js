// Adding files: takes files and folders that are dropped on the page, and follows the reading of an upload, once a second.
// Without this script the dialog and the link "see again" do the same.

const form = document.getElementById("adding");
const input = document.getElementById("files");

function list() {
  const names = [...input.files].map((file) => {
    const line = document.createElement("li");
    line.textContent = file.name;
    return line;
  });
  document.getElementById("chosen").replaceChildren(...names);
  input.setCustomValidity(input.files.length > Number(form.dataset.most) ? form.dataset.many : "");
}

// The files of a folder and of those in it; what the system and Word keep there for themselves is left out.
async function within(entry, found) {
  if (entry.isFile) {
    if (!/^(\.|~\$|thumbs\.db$|desktop\.ini$)/i.test(entry.name)) {
      found.push(await new Promise((resolve, reject) => entry.file(resolve, reject)));
    }
    return;
  }
  const reader = entry.createReader();
  for (;;) {
    const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
    if (!some.length || found.length > Number(form.dataset.most)) return;
    for (const one of some) await within(one, found);
  }
}

async function take(dropped) {
  const entries = [...dropped.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
  if (entries.some((entry) => entry.isDirectory)) {
    const found = [];
    for (const entry of entries) await within(entry, found);
    const files = new DataTransfer();
    for (const file of found.sort((one, other) => (one.name < other.name ? -1 : 1))) files.items.add(file);
    input.files = files.files;
  } else if (dropped.files.length) {
    input.files = dropped.files;
  } else {
    return;
  }
  list();
  form.querySelector("button").focus();
}

if (form) {
  input.addEventListener("change", list);
  // on the whole page: a file dropped beside the form would be opened in the place of the page
  document.addEventListener("dragover", (event) => {
    event.preventDefault();
    form.classList.add("chosen");
  });
  document.addEventListener("dragleave", (event) => {
    if (!event.relatedTarget) form.classList.remove("chosen");
  });
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    form.classList.remove("chosen");
    take(event.dataTransfer);
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
      const cell = rows.tBodies[0].rows[place]?.cells[1];
      if (!cell) return; // of an archive that was opened: the page is loaded again
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
