# shellcheck shell=bash
# The data sets: built once per run, or taken from a file that was built before.

# data_build ENGINE DATA [SERVER-URL]: makes a database with a data set; sets url. BENCH_<DATA>_SQLITE may
# name a file that has one already: it is copied.
data_build() {
    local engine=$1 data=$2 ready=BENCH_${2^^}_SQLITE from part=()
    [[ $data != nation ]] || nation_import "$engine"
    if [[ $engine == postgres ]]; then
        url=$(postgres_database "$3" "luzhi_$data")
    else
        url=sqlite:$WORK/$data.db
        if [[ -n ${!ready:-} ]]; then
            cp "${!ready}" "$WORK/$data.db"
            data_size "$engine" "$data" "$url"
            return
        fi
    fi
    say "building the $data data set on $engine"
    [[ $data != nation ]] || part=(--regions "$BENCH_NATION_REGIONS")
    [[ $data != tenth ]] || part=(--scale-divisor 10)
    DATABASE_URL=$url "$BINARY" migrate >&2
    from=$(date +%s%N)
    local scale=$data
    [[ ! $data =~ ^(tenth|million)$ ]] || scale=county
    DATABASE_URL=$url "$BINARY" demo --scale "$scale" "${part[@]}" >"$LOGS/data-$engine-$data.log"
    [[ $data != million ]] || "$MANY" "$url" 1000000 >&2
    fact "$engine" "$data" data_build "$(seconds_since "$from")" s
    data_size "$engine" "$data" "$url"
    head -n 12 "$LOGS/data-$engine-$data.log" >&2
}

# data_size ENGINE DATA URL: of the database, tables and indexes.
data_size() {
    local bytes
    if [[ $1 == postgres ]]; then
        bytes=$(psql --no-psqlrc -At "$3" -c 'SELECT pg_database_size(current_database())')
    else
        bytes=$(cat "${3#sqlite:}"* | wc -c)
    fi
    fact "$1" "$2" data_size "$((bytes / 1000000))" MB
}

# nation_import ENGINE: how long the divisions of the nation take, on SQLite.
nation_import() {
    local from
    [[ $1 == sqlite && -n ${BENCH_NATION_REGIONS:-} ]] || return 0
    DATABASE_URL=sqlite:$WORK/divisions.db "$BINARY" migrate >&2
    from=$(date +%s%N)
    DATABASE_URL=sqlite:$WORK/divisions.db "$BINARY" import regions "$BENCH_NATION_REGIONS" >&2
    fact sqlite nation import_divisions "$(seconds_since "$from")" s
    rm -f "$WORK"/divisions.db*
}

# data_drop ENGINE URL: gives the room back.
data_drop() {
    if [[ $1 == postgres ]]; then
        psql --quiet --no-psqlrc "${2%/*}/postgres" -c "DROP DATABASE ${2##*/}"
    else
        rm -f "${2#sqlite:}"*
    fi
}
