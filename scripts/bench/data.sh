# shellcheck shell=bash
# The data sets: built once per run, or taken from a file that was built before.

# data_build ENGINE DATA [SERVER-URL]: makes a database with a data set; sets url. BENCH_<DATA>_SQLITE may
# name a file that has one already: it is copied.
data_build() {
    local engine=$1 data=$2 ready=BENCH_${2^^}_SQLITE from regions=()
    [[ $data != nation ]] || nation_import "$engine"
    if [[ $engine == postgres ]]; then
        url=$(postgres_database "$3" "luzhi_$data")
    else
        url=sqlite:$WORK/$data.db
        if [[ -n ${!ready:-} ]]; then
            cp "${!ready}" "$WORK/$data.db"
            return
        fi
    fi
    say "building the $data data set on $engine"
    [[ $data != nation ]] || regions=(--regions "$BENCH_NATION_REGIONS")
    DATABASE_URL=$url "$BINARY" migrate >&2
    from=$(date +%s%N)
    local scale=$data
    [[ $data != million ]] || scale=county
    DATABASE_URL=$url "$BINARY" demo --scale "$scale" "${regions[@]}" >"$LOGS/data-$engine-$data.log"
    [[ $data != million ]] || "$MANY" "$url" 1000000 >&2
    fact "$engine" "$data" data_build "$(seconds_since "$from")" s
    head -n 12 "$LOGS/data-$engine-$data.log" >&2
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
