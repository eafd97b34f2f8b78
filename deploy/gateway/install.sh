#!/usr/bin/env bash
# Makes this machine a node of a team's gateway: sudo ./install.sh gw.example.com
# May be run again, also to upgrade: what is set up stays as it is. Debian 12 or newer.
# GATEWAY_ROOT puts everything below another folder, installs no packages and starts nothing: a trial.
set -euo pipefail
umask 022

ROOT=${GATEWAY_ROOT:-}
HOST=${1:-}
HERE=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")" && pwd)
LIB=$ROOT/usr/local/lib/kol-lens-gateway
ETC=$ROOT/etc/kol-lens-gateway

say() { echo "== $*"; }
die() {
  echo "install: $*" >&2
  exit 1
}

[[ -n $HOST || -f $ETC/gateway.conf ]] || die 'say under which name or address buyers reach it: install.sh gw.example.com'
[[ -z $HOST || $HOST =~ ^[A-Za-z0-9.-]+$ ]] || die "'$HOST' is no name of a host"

if [[ -z $ROOT ]]; then
  [[ $(id -u) == 0 ]] || die 'run it as root'
  if ! command -v nginx >/dev/null || ! ls /usr/lib/nginx/modules/ngx_http_js_module.so >/dev/null 2>&1; then
    say 'Installing nginx with njs'
    had_nginx=$(command -v nginx || true)
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq nginx libnginx-mod-http-js openssl ca-certificates logrotate
    # The distribution's own server would greet everybody on port 80.
    if [[ -z $had_nginx && -d /run/systemd/system ]]; then systemctl disable --now nginx; fi
  fi
fi

say "Installing the gateway in $LIB"
install -d "$LIB" "$ROOT/usr/local/sbin"
install -m 755 "$HERE/gateway" "$LIB/gateway"
install -m 644 "$HERE/gateway.js" "$HERE/nginx.conf.template" "$HERE/owner.conf.template" "$LIB/"
ln -sf "$LIB/gateway" "$ROOT/usr/local/sbin/gateway"
gateway() { "$LIB/gateway" "$@"; }
gateway init

if [[ ! -f $ETC/gateway.conf ]]; then
  # Not 0: a mistake in a script of a buyer's shall cost one day's budget, not the account's.
  printf '%s\n' '# Settings of the gateway; most have a command. After an edit: gateway apply' \
    'BUDGET_USER=200' 'BUDGET_TEAM=2000' >"$ETC/gateway.conf"
fi
if [[ -n $HOST && ! -f $ETC/tls/cert.pem ]] && ! grep -q '^CERT=' "$ETC/gateway.conf"; then
  say "Making a certificate for $HOST that no browser trusts yet: the README says how to get a real one"
  gateway certificate self-signed "$HOST"
fi

install -d "$ROOT/etc/logrotate.d"
cat >"$ROOT/etc/logrotate.d/kol-lens-gateway" <<LOGROTATE
$ROOT/var/log/kol-lens-gateway/*.log {
  daily
  rotate 90
  compress
  delaycompress
  missingok
  notifempty
  sharedscripts
  su root root
  postrotate
    $ROOT/usr/local/sbin/gateway reopen
  endscript
}
LOGROTATE

if [[ -d $ROOT/etc/systemd/system || -d /run/systemd/system ]]; then
  install -d "$ROOT/etc/systemd/system"
  cat >"$ROOT/etc/systemd/system/kol-lens-gateway.service" <<UNIT
[Unit]
Description=KOL Lens team gateway
Wants=network-online.target
After=network-online.target

[Service]
ExecStart=/usr/local/sbin/gateway run
ExecReload=/usr/local/sbin/gateway apply
# Calls that are under way are paid for: they end first.
KillSignal=SIGQUIT
KillMode=mixed
TimeoutStopSec=150
Restart=always
RestartSec=1
LimitNOFILE=20000
ProtectSystem=strict
ReadWritePaths=/etc/kol-lens-gateway /var/lib /var/log /run
ProtectHome=yes
PrivateTmp=yes
NoNewPrivileges=yes

[Install]
WantedBy=multi-user.target
UNIT
fi
if [[ -z $ROOT && -d /run/systemd/system ]]; then
  systemctl daemon-reload
  systemctl enable --quiet --now kol-lens-gateway
  gateway apply
fi

say 'Done. What is left:'
[[ -s $ETC/token.map ]] || echo '   gateway token set       the token of Just One API, typed or from a pipe'
[[ -s $ETC/keys.map ]] || echo '   gateway user add NAME   a personal key for each buyer'
[[ -d /run/systemd/system ]] || echo '   gateway run             starts it; this machine has no systemd'
