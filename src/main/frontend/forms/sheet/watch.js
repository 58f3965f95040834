/*
 * Now and then looks at what others have saved, as long as somebody sits at the page.
 */
const LOOK_AGAIN = 20_000;
const NOBODY_THERE = 600_000;
const SIGNS_OF_LIFE = ['keydown', 'pointerdown', 'wheel', 'touchmove'];
const PASSIVELY = { capture: true, passive: true };

export class Watch {
  #touchedAt = Date.now();
  #touched = () => (this.#touchedAt = Date.now());
  #clock;

  constructor(look) {
    SIGNS_OF_LIFE.forEach(sign => document.addEventListener(sign, this.#touched, PASSIVELY));
    this.#clock = setInterval(() => {
      if (document.visibilityState === 'visible' && Date.now() - this.#touchedAt < NOBODY_THERE) {
        look();
      }
    }, LOOK_AGAIN);
  }

  end() {
    clearInterval(this.#clock);
    SIGNS_OF_LIFE.forEach(sign => document.removeEventListener(sign, this.#touched, PASSIVELY));
  }
}
