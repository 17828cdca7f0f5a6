# shellcheck shell=bash
# A throw-away PostgreSQL cluster on a loopback port, for tests and benchmarks.
# PostgreSQL refuses to run as root, so root hands it to the postgres (or nobody) user.

# postgres_start FOLDER [durable]: makes and starts a cluster below FOLDER, which must not exist yet,
# and prints the URL of an empty database. Without `durable` nothing is flushed to disk, and where memory
# is plenty the data never go there (each test has a database of 1,400 files of its own): tests only.
postgres_start() {
    local folder=$1 mode=${2:-fast} bin port user as=() url
    need postgres=postgresql >&2
    bin=$(postgres_bin)
    user=$(id -un)
    mkdir -m 755 "$folder"
    if [[ $(id -u) == 0 ]]; then
        user=postgres
        id -u postgres >/dev/null 2>&1 || user=nobody
        chown "$user" "$folder"
        as=(setpriv --reuid "$user" --regid "$(id -g "$user")" --clear-groups)
    fi
    if [[ $mode != durable ]] && has_room_in_memory; then
        ln -s "$(mktemp -d /dev/shm/luzhi-postgres.XXXXXX)" "$folder/data"
        chown -R "$user" "$folder/data/"
    fi
    as+=(env -i PATH="$bin:/usr/bin:/bin" HOME="$folder" LC_ALL=C)
    # Chinese trigrams need a UTF-8 ctype; text order must be the bytes' order, as in SQLite.
    (cd "$folder" && "${as[@]}" "$bin/initdb" --pgdata "$folder/data" --username luzhi --auth trust \
        --encoding UTF8 --locale C.UTF-8 --lc-collate C --no-sync) >"$folder.log" 2>&1 ||
        { cat "$folder.log" >&2; return 1; }
    {
        echo "listen_addresses = '127.0.0.1'"
        echo "unix_socket_directories = '$folder'"
        echo "max_connections = 200"
        echo "shared_buffers = 256MB"
        echo "max_wal_size = 2GB"
        [[ $mode == durable ]] || printf '%s = off\n' fsync synchronous_commit full_page_writes autovacuum
    } >"$folder/extra.conf"
    "${as[@]}" tee -a "$folder/data/postgresql.conf" <"$folder/extra.conf" >/dev/null
    for _ in 1 2 3 4 5; do
        port=$(free_port)
        if (cd "$folder" && "${as[@]}" "$bin/pg_ctl" --pgdata "$folder/data" --log "$folder/server.log" \
            --options "-p $port" --wait start) >>"$folder.log" 2>&1 </dev/null; then
            url="postgres://luzhi@127.0.0.1:$port"
            "$bin/psql" --quiet --no-psqlrc "$url/postgres" --command 'CREATE DATABASE luzhi_test' >&2 || return 1
            echo "$url/luzhi_test"
            return 0
        fi
    done
    cat "$folder.log" "$folder/server.log" >&2
    return 1
}

# Whether a cluster of tests, two gigabytes at most, may live in memory.
has_room_in_memory() {
    [[ -w /dev/shm ]] && (($(df --output=avail --block-size=1G /dev/shm | tail -n 1) >= 8)) &&
        (($(awk '/^MemAvailable/ { print int($2 / 1048576) }' /proc/meminfo) >= 8))
}

# postgres_stop FOLDER: stops the cluster and removes every trace. Safe to call twice.
postgres_stop() {
    local folder=$1 pid
    if [[ -f $folder/data/postmaster.pid ]]; then
        pid=$(head -n 1 "$folder/data/postmaster.pid")
        kill -QUIT "$pid" 2>/dev/null || true
        for _ in $(seq 100); do
            kill -0 "$pid" 2>/dev/null || break
            sleep 0.05
        done
    fi
    [[ ! -L $folder/data ]] || rm -rf "$(readlink "$folder/data")"
    rm -rf "$folder" "$folder.log"
}

# postgres_database SERVER-URL NAME: makes an empty database beside the one the URL names, with the right
# text order, and prints its URL.
postgres_database() {
    psql --quiet --no-psqlrc "$1" --command "CREATE DATABASE $2 TEMPLATE template0 ENCODING 'UTF8' \
        LC_COLLATE 'C' LC_CTYPE 'C.UTF-8'" >&2
    echo "${1%/*}/$2"
}
