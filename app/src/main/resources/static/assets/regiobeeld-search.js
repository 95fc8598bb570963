// Suggestions below the search field in the header, while somebody types. Without script the field simply searches.
(() => {
  "use strict";
  const field = document.querySelector("[data-suggestions]");
  if (!field) {
    return;
  }
  const list = document.createElement("ul");
  list.className = "rb-search__list";
  list.id = "zoek-voorstellen";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", field.labels[0].textContent);
  list.hidden = true;
  field.form.append(list);
  field.setAttribute("role", "combobox");
  field.setAttribute("aria-controls", list.id);
  field.setAttribute("aria-expanded", "false");
  field.setAttribute("aria-autocomplete", "list");

  let chosen = -1;
  let waiting;
  let asked = 0;

  const hide = () => {
    list.hidden = true;
    chosen = -1;
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
  };

  const choose = (position) => {
    chosen = position;
    Array.from(list.children).forEach((option, at) => option.setAttribute("aria-selected", String(at === chosen)));
    if (chosen < 0) {
      field.removeAttribute("aria-activedescendant");
    } else {
      field.setAttribute("aria-activedescendant", list.children[chosen].id);
    }
  };

  const show = (found) => {
    list.replaceChildren(
      ...found.map((result, at) => {
        const option = document.createElement("li");
        option.id = `zoek-voorstel-${at}`;
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        option.dataset.address = result.address;
        option.textContent = result.title;
        const where = document.createElement("small");
        where.textContent = result.where;
        option.append(where);
        option.addEventListener("mousedown", (event) => {
          event.preventDefault();
          window.location.assign(result.address);
        });
        return option;
      }),
    );
    list.hidden = found.length === 0;
    field.setAttribute("aria-expanded", String(found.length > 0));
    choose(-1);
  };

  const ask = async () => {
    const question = field.value.trim();
    const number = ++asked;
    if (question.length < 2) {
      hide();
      return;
    }
    try {
      const answer = await fetch(`${field.dataset.suggestions}?zoek=${encodeURIComponent(question)}`);
      if (answer.ok && number === asked) {
        show(await answer.json());
      }
    } catch {
      hide();
    }
  };

  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, 150);
  });
  field.addEventListener("keydown", (event) => {
    const last = list.children.length - 1;
    if (event.key === "Escape") {
      hide();
    } else if (!list.hidden && event.key === "ArrowDown") {
      event.preventDefault();
      choose(chosen >= last ? 0 : chosen + 1);
    } else if (!list.hidden && event.key === "ArrowUp") {
      event.preventDefault();
      choose(chosen <= 0 ? last : chosen - 1);
    } else if (!list.hidden && event.key === "Enter" && chosen >= 0) {
      event.preventDefault();
      window.location.assign(list.children[chosen].dataset.address);
    }
  });
  field.addEventListener("blur", () => setTimeout(hide, 200));
})();
