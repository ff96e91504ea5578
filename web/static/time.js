// The slider over the days on which something was issued or ended, with a field for any other day.

const holder = document.getElementById("time");

// The last day of the slider: what the page shows by itself. Without a slider there is none.
export const today = holder?.dataset.today;
let days = [today];

// A day as offices write it: 04/5/2019, 30/7/2007.
function written(day) {
  const [year, month, date] = day.split("-").map(Number);
  return `${String(date).padStart(2, "0")}/${month < 3 ? `0${month}` : month}/${year}`;
}

// The day that somebody wrote, as 2019-05-04; nothing where there is no such day.
export function read(text) {
  const [, date, month, year] = text.trim().match(/^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/) ?? [];
  const day = `${year}-${month?.padStart(2, "0")}-${date?.padStart(2, "0")}`;
  const told = new Date(day);
  return !Number.isNaN(told.getTime()) && told.toISOString().startsWith(day) ? day : "";
}

// The day behind a last day in force.
export function after(day) {
  const next = new Date(day);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}

// What is taken along is what is seen.
export function take(day) {
  for (const file of document.querySelectorAll("#take ~ dl a, #png")) {
    const address = new URL(file.href ?? file.dataset.svg, location.href);
    address.searchParams.set("as_of", day);
    if (file.href) file.href = address;
    else file.dataset.svg = address;
  }
}

// `changed` hears each day that is chosen. What is given back moves the slider to a day without telling, and learns of
// more days to stop at: at first there is only the last.
export function slider(changed) {
  if (!holder) return () => {};
  const [range, field] = holder.querySelectorAll("input");
  const form = document.getElementById("f-as-of");
  const show = (day, more = []) => {
    days = [...new Set([...days, ...more.filter((one) => one < today)])].sort();
    range.max = days.length - 1;
    range.value = days.findLastIndex((one) => one <= day);
    field.value = written(day);
    form.value = day === today ? form.defaultValue : field.value;
    range.setAttribute("aria-valuetext", field.value);
    field.removeAttribute("aria-invalid");
  };
  range.value = range.max; // a browser may keep where it stood
  field.value = written(today);
  range.addEventListener("input", () => {
    const day = days[Number(range.value)];
    show(day);
    changed(day);
  });
  field.addEventListener("change", () => {
    const day = read(field.value);
    if (!day) field.setAttribute("aria-invalid", "true");
    else {
      show(day);
      changed(day);
    }
  });
  holder.querySelector("button").addEventListener("click", () => {
    form.value = field.value;
    form.form.requestSubmit();
  });
  return show;
}
