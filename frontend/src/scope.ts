/** What was opened and has to be closed again: listeners, timers, and whatever else is handed over. */

type Close = () => void;

/** The one place that may open a listener or a timer; `end()` closes everything, last opened first. */
export class Scope {
  readonly #open = new Set<Close>();
  #ended = false;

  get ended(): boolean {
    return this.#ended;
  }

  listen<K extends keyof WindowEventMap>(
    target: Window, type: K, react: (event: WindowEventMap[K]) => void, options?: AddEventListenerOptions): Close;
  listen<K extends keyof DocumentEventMap>(
    target: Document, type: K, react: (event: DocumentEventMap[K]) => void, options?: AddEventListenerOptions): Close;
  listen<K extends keyof HTMLElementEventMap>(
    target: HTMLElement, type: K, react: (event: HTMLElementEventMap[K]) => void, options?: AddEventListenerOptions): Close;
  listen(target: EventTarget, type: string, react: (event: Event) => void, options?: AddEventListenerOptions): Close;
  listen(
    target: EventTarget, type: string, react: (event: never) => void, options: AddEventListenerOptions = {}): Close {
    const heard = react as (event: Event) => void;
    target.addEventListener(type, heard, options);
    return this.own(() => {
      target.removeEventListener(type, heard, options);
    });
  }

  /** Again and again, until the scope ends. */
  every(ms: number, act: () => void): Close {
    const timer = setInterval(act, ms);
    return this.own(() => {
      clearInterval(timer);
    });
  }

  /** Once, unless the scope ends first. */
  after(ms: number, act: () => void): Close {
    const timer = setTimeout(() => {
      this.#open.delete(close);
      act();
    }, ms);
    const close = (): void => {
      clearTimeout(timer);
    };
    return this.own(close);
  }

  /** Whenever the element's size changes, and once at the start. */
  observeSize(element: Element, act: () => void): Close {
    const observer = new ResizeObserver(act);
    observer.observe(element);
    return this.own(() => {
      observer.disconnect();
    });
  }

  /** Once, in the coming frame, laid out and not yet painted: to measure or to scroll then lays nothing out before its time. */
  laidOut(element: Element, act: () => void): Close {
    const observer = new ResizeObserver(() => {
      close();
      act();
    });
    // Whatever is newly observed is told of once, at that very moment of a frame.
    observer.observe(element);
    const close = this.own(() => {
      observer.disconnect();
    });
    return close;
  }

  /** Anything else that has to be closed; the answer closes it early. */
  own(close: Close): Close {
    if (this.#ended) {
      close();
      return () => undefined;
    }
    this.#open.add(close);
    return () => {
      if (this.#open.delete(close)) close();
    };
  }

  end(): void {
    this.#ended = true;
    const closing = [...this.#open].reverse();
    this.#open.clear();
    for (const close of closing) close();
  }
}
