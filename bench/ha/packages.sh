# shellcheck shell=bash
# What the drill needs beside the packages of the tests. Debian's packages of these programs start a
# daemon each; the drill has its own, so theirs neither start nor come back at the next boot.

have_patroni() { command -v patroni >/dev/null && /usr/bin/python3 -c 'import etcd, psycopg2' 2>/dev/null; }
have_etcd() { command -v etcd >/dev/null && command -v etcdctl >/dev/null; }
have_haproxy() { [[ -x /usr/sbin/haproxy ]]; }

need_cluster() {
    if have_patroni && have_etcd && have_haproxy; then return 0; fi
    forbid_daemons
    need patroni=patroni,python3-etcd etcd=etcd-server,etcd-client haproxy=haproxy
    allow_daemons
    local unit
    for unit in patroni etcd haproxy; do
        as_root systemctl disable --now "$unit" >/dev/null 2>&1 || true
    done
}

as_root() {
    if [[ $(id -u) == 0 ]]; then "$@"; else sudo -n "$@"; fi
}

# Debian's packages ask this program before they start anything; 101 is "forbidden".
POLICY=/usr/sbin/policy-rc.d
forbid_daemons() {
    [[ ! -e $POLICY ]] || return 0
    policy_is_ours=yes
    printf '#!/bin/sh\nexit 101\n' | as_root tee "$POLICY" >/dev/null
    as_root chmod 755 "$POLICY"
}
allow_daemons() {
    [[ -n ${policy_is_ours:-} ]] || return 0
    as_root rm -f "$POLICY"
    policy_is_ours=
}
