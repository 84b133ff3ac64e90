# Sourced by ./mvnw: points JAVA_HOME to a JDK >= 21, because Maven itself must run on one
# (the Vaadin plugin is Java 21 bytecode), even where `java` on PATH is older.
_jdk_version() { # major version of the JDK in $1; nothing where there is no compiler
  [ ! -x "$1/bin/javac" ] || sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null
}

_jdk_find() ( # prints the chosen JDK: JAVA_HOME, then PATH, then the newest long-term release installed
  set +ef
  on_path=$(command -v javac 2>/dev/null) && on_path=$(readlink -f "$on_path" 2>/dev/null) && on_path=${on_path%/bin/javac}
  for dir in "${JAVA_HOME:-/nonexistent}" "$on_path"; do
    version=$(_jdk_version "$dir")
    [ "${version:-0}" -ge 21 ] && { echo "$dir"; exit; }
  done
  best='' best_version=0
  for dir in ${JDKS_DIR:-} /usr/lib/jvm/* /opt/java/* /opt/jdk* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.local/share/mise/installs/java/* "$HOME"/.asdf/installs/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    version=$(_jdk_version "$dir")
    [ "${version:-0}" -ge 21 ] || continue
    case $version in 21 | 25 | 29) version=$((version + 1000)) ;; esac
    [ "$version" -gt "$best_version" ] && { best=$dir; best_version=$version; }
  done
  echo "$best"
)

_jdk=$(_jdk_find) || true
if [ -n "$_jdk" ]; then
  JAVA_HOME=$_jdk
  export JAVA_HOME
else
  echo "Terang needs a JDK 21 or newer (25 recommended). None was found in JAVA_HOME, on PATH, in /usr/lib/jvm," >&2
  echo "SDKMAN or ~/.jdks. Install one (for example from https://adoptium.net) or set JAVA_HOME." >&2
  exit 1
fi
