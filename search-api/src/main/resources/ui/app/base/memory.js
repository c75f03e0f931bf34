/** Remembers a choice in this browser; null forgets it. */
export function remember(key, value) {
  try {
    if (value === null) localStorage.removeItem(`shangwen.${key}`);
    else localStorage.setItem(`shangwen.${key}`, value);
  } catch {
    // storage may be forbidden; the choice then holds for this page only
  }
}
