# Sourced by mvnw and hofvijver: sets JAVA_HOME to a JDK 25 or newer, or says in one sentence what to install.
# Looked at in this order: JAVA_HOME, the java on the PATH, the folders where JDKs usually live.

jdk_major() { # the major version of the JDK in folder $1; nothing when there is no compiler in it
    [ -x "$1/bin/javac" ] && [ -x "$1/bin/java" ] || return 1
    if [ -r "$1/release" ]; then
        sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
    else
        "$1/bin/java" -version 2>&1 | sed -n '1s/.*version "\([0-9]*\).*/\1/p'
    fi
}

find_jdk() {
    on_path=$(command -v javac || true)
    if [ -n "$on_path" ]; then
        on_path=$(readlink -f "$on_path" 2>/dev/null || echo "$on_path")
        on_path=$(dirname "$(dirname "$on_path")")
    fi
    for candidate in "${JAVA_HOME:-}" "$on_path" \
        /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home; do
        [ -n "$candidate" ] && [ -d "$candidate" ] || continue
        major=$(jdk_major "$candidate" || true)
        if [ -n "$major" ] && [ "$major" -ge 25 ]; then
            JAVA_HOME=$candidate
            return 0
        fi
    done
    echo "Hofvijver needs a JDK 25 or newer: install one (for example Eclipse Temurin 25) or point JAVA_HOME to it." >&2
    return 1
}
