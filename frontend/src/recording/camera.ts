/** The camera and the microphone: asked for, chosen, and let go so that their light goes out. */

import { noCamera } from "./words.ts";

export interface Choice {
  readonly camera: string | null;
  /** null: as the browser thinks best; "": no sound. */
  readonly microphone: string | null;
}

export interface Devices {
  readonly cameras: readonly MediaDeviceInfo[];
  readonly microphones: readonly MediaDeviceInfo[];
}

export type Opened = { readonly stream: MediaStream } | { readonly says: string };

/** WebM first: cut off anywhere it still plays, and each piece holds all of it so far. */
const KINDS = ["video/webm;codecs=vp9,opus", "video/webm;codecs=vp8,opus", "video/webm", "video/mp4;codecs=avc1,opus", "video/mp4"];
export const BITS_A_SECOND = 5_000_000;

/** The best kind this browser records; null where it records none. */
export function kindToRecord(can: (kind: string) => boolean): string | null {
  return KINDS.find(can) ?? null;
}

export function canRecord(): boolean {
  return "MediaRecorder" in window && "mediaDevices" in navigator && kindToRecord((kind) => MediaRecorder.isTypeSupported(kind)) !== null;
}

const exactly = (device: string | null): MediaTrackConstraints => (device === null ? {} : { deviceId: { exact: device } });

export async function openCamera({ camera, microphone }: Choice): Promise<Opened> {
  const video = { width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 30, max: 30 }, ...exactly(camera) };
  // A voice as it is: what makes a call clear takes a baby's sounds for noise.
  const plain = { echoCancellation: false, noiseSuppression: false, autoGainControl: true };
  const audio = microphone === "" ? false : { ...plain, ...exactly(microphone) };
  try {
    return { stream: await navigator.mediaDevices.getUserMedia({ video, audio }) };
  } catch (fault) {
    const name = fault instanceof DOMException ? fault.name : "";
    // Which of the two is missing is not said: the camera is asked for by itself.
    if (name === "NotFoundError" && audio !== false) return openCamera({ camera, microphone: "" });
    return { says: noCamera(name) };
  }
}

export async function devices(): Promise<Devices> {
  const all = await navigator.mediaDevices.enumerateDevices().catch(() => []);
  const named = all.filter((each) => each.deviceId !== "");
  return { cameras: named.filter((each) => each.kind === "videoinput"), microphones: named.filter((each) => each.kind === "audioinput") };
}

export function letGo(stream: MediaStream | null): void {
  stream?.getTracks().forEach((track) => {
    track.stop();
  });
}

export function recorderOf(stream: MediaStream): MediaRecorder {
  const mimeType = kindToRecord((kind) => MediaRecorder.isTypeSupported(kind)) ?? "";
  // A whole picture every second: what is stepped through is found quickly.
  const options = { mimeType, videoBitsPerSecond: BITS_A_SECOND, audioBitsPerSecond: 128_000, videoKeyFrameIntervalDuration: 1000 };
  return new MediaRecorder(stream, options);
}
