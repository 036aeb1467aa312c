// The front end: narrows the shelf while one types, and checks forms before they are sent.
"use strict";

// A mail address in place of a name is sent on to the newsletter.
function isMail(text) {
  const [name, host, ...more] = text.split("@");
  return Boolean(name && host && more.length === 0 && host.includes("."));
}

// Shows only the cards whose name fits what was typed.
function narrow(words) {
  const wanted = words.toLowerCase();
  for (const card of document.querySelectorAll(".card")) {
    card.hidden = !card.querySelector("h3").textContent.toLowerCase().includes(wanted);
  }
}

// Quantities may be sums: "2 + 4" is six cups.
function quantity(text) {
  return text.split("+").reduce((sum, part) => sum + Number(part), 0);
}

// ?theme=dark picks one of the settings that we know.
function setting(settings, name) {
  return settings.get(name) || "";
}

document.addEventListener("DOMContentLoaded", () => {
  const search = document.querySelector("form.search input");
  if (search) {
    search.addEventListener("input", () => narrow(search.value));
  }
  const amount = document.querySelector("input[name=quantity]");
  if (amount) {
    amount.addEventListener("change", () => {
      amount.value = quantity(amount.value);
    });
  }
  const author = document.querySelector("input[name=author]");
  if (author) {
    author.addEventListener("change", () => {
      author.classList.toggle("mail", isMail(author.value));
    });
  }
  const themes = new Map([["dark", "dark"]]);
  document.body.className = setting(themes, new URLSearchParams(location.search).get("theme"));
});
