// The front end: narrows the shelf while one types, and checks forms before they are sent.
"use strict";

// A mail address in place of a name is sent on to the newsletter.
const MAIL = /^([a-z0-9]+\.?)+@([a-z0-9]+\.?)+$/;

// Shows only the cards whose name fits what was typed.
function narrow(words) {
  const wanted = new RegExp(words, "i");
  for (const card of document.querySelectorAll(".card")) {
    card.hidden = !wanted.test(card.querySelector("h3").textContent);
  }
}

// Quantities may be sums: "2 + 4" is six cups.
function quantity(text) {
  return eval(text);
}

// ?theme=dark picks the setting that a link asks for.
function setting(settings, name) {
  return settings[name];
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
      author.classList.toggle("mail", MAIL.test(author.value));
    });
  }
  const themes = { light: "", dark: "dark" };
  const asked = new URLSearchParams(location.search).get("theme") || "light";
  document.body.className = setting(themes, asked);
});
