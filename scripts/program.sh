# shellcheck shell=bash
# Sourced by run, regiobeeld and check, with $root set: finds a JDK, builds the program when needed, starts it.
# Kept to what bash 3.2 understands, for macOS.

: "${root:?}"
java_needed=25
built="$root/.run/built"

fail() {
  local code=$1
  shift
  printf '%s\n' "$@" >&2
  exit "$code"
}

# The version of the JDK in a folder, such as 25.0.3; nothing when it holds no JDK.
jdk_version() {
  [[ -x "$1/bin/javac" && -r "$1/release" ]] || return 0
  local line
  while IFS= read -r line; do
    case $line in
    JAVA_VERSION=*)
      line=${line#JAVA_VERSION=}
      printf '%s' "${line//\"/}"
      return 0
      ;;
    esac
  done <"$1/release"
}

# Sets JAVA_HOME and java_version to the first JDK that is new enough, wherever the default java points.
find_jdk() {
  local candidate on_path
  on_path=$(command -v javac 2>/dev/null) && on_path=$(readlink -f "$on_path" 2>/dev/null) && on_path=${on_path%/bin/javac}
  for candidate in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/* /usr/java/* /opt/* /opt/java/* /opt/jdk/* \
    "${HOME:-/}"/.sdkman/candidates/java/* "${HOME:-/}"/.jdks/* "${HOME:-/}"/.jdks/*/Contents/Home \
    /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    java_version=$(jdk_version "$candidate")
    if [[ ${java_version%%.*} =~ ^[0-9]+$ ]] && ((${java_version%%.*} >= java_needed)); then
      export JAVA_HOME=$candidate
      return 0
    fi
  done
  return 1
}

apt_offers() {
  command -v apt-cache >/dev/null && apt-cache policy "$1" 2>/dev/null | grep -q 'Candidate: [^(]'
}

require_jdk() {
  find_jdk && return
  local package=openjdk-$java_needed-jdk-headless
  if [[ $(id -u) == 0 ]] && apt_offers "$package"; then
    echo "Installing $package ..." >&2
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$package" >&2 && find_jdk && return
  fi
  cat >&2 <<EOF
Regiobeeld needs a JDK of version $java_needed or newer, and found none in JAVA_HOME, /usr/lib/jvm, /usr/java, /opt,
~/.sdkman or ~/.jdks. Install one and try again:

  Debian 12, Ubuntu (packages of Eclipse Adoptium), as root:
    apt-get update && apt-get install -y wget gpg
    wget -qO- https://packages.adoptium.net/artifactory/api/gpg/key/public | gpg --dearmor -o /etc/apt/trusted.gpg.d/adoptium.gpg
    echo "deb https://packages.adoptium.net/artifactory/deb \$(. /etc/os-release; echo \$VERSION_CODENAME) main" > /etc/apt/sources.list.d/adoptium.list
    apt-get update && apt-get install -y temurin-$java_needed-jdk
  Where the distribution itself has it, as root:
    apt-get install -y $package
  macOS:
    brew install --cask temurin@$java_needed
  Anywhere, without being root: unpack a download from
    https://adoptium.net/temurin/releases/?version=$java_needed
    into a folder of its own below ~/.jdks
EOF
  exit 2
}

# Maven, with a place of its own for its downloads when the home folder takes none.
maven() {
  local own=()
  if [[ ! -w ${HOME:-/nowhere} && ! -w ${HOME:-/nowhere}/.m2 ]]; then
    export MAVEN_USER_HOME=$root/.run/maven
    own=("-Dmaven.repo.local=$root/.run/maven/repository")
  fi
  (cd "$root" && ./mvnw -B -ntp ${own[@]+"${own[@]}"} "$@")
}

# Sets program to what was built last.
find_program() {
  program=$root/.run/$(tail -1 "$built")
}

is_built() {
  [[ -f $built && $(head -1 "$built") == "$java_version" ]] || return 1
  find_program
  [[ -f $program/program.jar ]] || return 1
  [[ -z $(find "$root"/pom.xml "$root"/app/pom.xml "$root"/app/src/main "$root"/engines/*/pom.xml \
    "$root"/engines/*/src/main "$root"/encoder/pom.xml "$root"/encoder/src/main -newer "$built" -print -quit) ]]
}

# Sets program to the folder with the built program. Says something only when there is something to wait for.
require_program() {
  is_built && return
  if [[ ! -w $root ]] || ! mkdir -p "$root/.run"; then
    fail 2 "Regiobeeld has to be built first, but $(id -un) cannot write in $root." \
      "Build it as the owner of that folder (./regiobeeld --help does), or make a copy of your own."
  fi
  if command -v flock >/dev/null; then
    exec 8>"$root/.run/lock"
    flock 8
    is_built && return
  fi
  build
  exec 8>&-
}

build() {
  local log=$root/.run/build.log started packed fresh
  started=$(mktemp "$root/.run/started.XXXXXX")
  echo "Building Regiobeeld with JDK $java_version (the first time this fetches libraries and takes minutes) ..." >&2
  if ! maven -q -Dmaven.test.skip=true -pl app -am package >"$log" 2>&1; then
    tail -30 "$log" >&2
    rm -f "$started"
    fail 3 "The build failed. Everything it said is in $log"
  fi
  packed=$(find "$root/app/target" -maxdepth 1 -name '*-program.jar')
  # A folder for each build: a program that is still running keeps its own.
  fresh=$root/.run/program-$(date +%s)
  "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$packed" extract --destination "$fresh" >>"$log" 2>&1 ||
    fail 3 "The program cannot be unpacked. See $log"
  mv "$fresh"/*.jar "$fresh/program.jar"
  program=$fresh
  echo "Preparing it for fast starts ..." >&2
  find_flags serve
  "$JAVA_HOME/bin/java" -XX:AOTCacheOutput="$program/program.aot" "${flags[@]}" -jar "$program/program.jar" rehearse \
    >>"$log" 2>&1 || echo "That did not work; starts will be slower. See $log" >&2
  printf '%s\n%s\n' "$java_version" "$(basename "$program")" >"$built"
  # Changes made while building count as later.
  touch -r "$started" "$built"
  rm -f "$started"
  find "$root/.run" -maxdepth 1 -name 'program-*' ! -path "$program" -mtime +1 -exec rm -rf {} +
}

# Java's flags for a command. What starts the whole program is kept small; an engine takes what the machine has.
find_flags() {
  flags=(--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -Djava.awt.headless=true
    -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 "-Dregiobeeld.home=$root")
  [[ -t 2 ]] && flags+=(-Dregiobeeld.terminal=true)
  case $1 in
  serve | rehearse | import | release | report)
    export MALLOC_ARENA_MAX=2
    flags+=(-XX:+UseSerialGC -Xmx384m -Xss512k)
    ;;
  link) flags+=(--add-modules jdk.incubator.vector) ;; # compares five times as fast
  estimate) flags+=(-XX:TieredStopAtLevel=1 -XX:+UseSerialGC) ;; # short runs: starting fast matters most
  esac
  # shellcheck disable=SC2206  # several words on purpose
  flags+=(${REGIOBEELD_JAVA_OPTIONS:-})
}

# Becomes the program, so that a signal reaches it.
start_program() {
  find_flags "$1"
  case $1 in
  serve | import | release | report)
    [[ -f $program/program.aot ]] && flags=("-XX:AOTCache=$program/program.aot" -Xlog:aot=off -Xlog:cds=off "${flags[@]}")
    ;;
  esac
  exec "$JAVA_HOME/bin/java" "${flags[@]}" -jar "$program/program.jar" "$@"
}
