// Keep the progress in this browser's storage; tell the page what was kept when it is opened anew.
// Where storage is forbidden the page works on, and forgets.

const NAME = "onboarding-progress";

function kept() {
  try {
    return localStorage.getItem(NAME) ?? "";
  } catch {
    return "";
  }
}

function keep(progress) {
  try {
    localStorage.setItem(NAME, progress);
  } catch {
    // A private window: nothing is kept.
  }
}

export default function ({ data, setStateValue }) {
  if (data.known) keep(data.progress);
  else setStateValue("kept", kept() || "{}");
}
