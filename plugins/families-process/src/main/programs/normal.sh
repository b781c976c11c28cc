#!/bin/sh
# A normal law of each column, in shell and awk: a program needs no Python and no library.
#
#     family: {use: process, program: normal.sh, exchange: files}
#
# Asked as `normal.sh OPERATION FOLDER`. The folder holds request.json and the rows as CSV; the
# answer is reply.json, CSV, and what is left in the folder "model".
set -eu
operation=$1
cd "$2"

# A number of the request: number NAME
number() {
  sed -n "s/.*\"$1\":\([-0-9.eE+]*\).*/\1/p" request.json
}

case $operation in
hello)
  echo '{"ok": true, "protocol": 1, "offers": ["density"], "repeats": "bitwise", "costly": false}' > reply.json
  ;;
fit)
  awk -F, '
    NR > 1 { for (i = 1; i <= NF; i++) { sum[i] += $i; square[i] += $i * $i }; n++; width = NF }
    END {
      for (i = 1; i <= width; i++) {
        mean = sum[i] / n; variance = square[i] / n - mean * mean
        if (variance <= 0) { collapsed = 1 }
        printf("%.17g %.17g\n", mean, sqrt(variance > 0 ? variance : 0))
      }
      exit collapsed ? 9 : 0
    }' samples.csv > model/normal.txt && echo '{"ok": true}' > reply.json ||
    echo '{"censored": "collapsed", "message": "a column is constant"}' > reply.json
  ;;
sample)
  awk -v n="$(number count)" -v seed="$(number seed)" '
    function normal() { return sqrt(-2 * log(1 - rand())) * cos(6.283185307179586 * rand()) }
    { mean[NR] = $1; deviation[NR] = $2 }
    END {
      srand(seed % 2147483647)
      for (i = 1; i <= NR; i++) printf("%sx%d", (i > 1 ? "," : ""), i)
      print ""
      for (row = 0; row < n; row++) {
        for (i = 1; i <= NR; i++) printf("%s%.17g", (i > 1 ? "," : ""), mean[i] + deviation[i] * normal())
        print ""
      }
    }' model/normal.txt > draws.csv
  echo '{"ok": true}' > reply.json
  ;;
density)
  awk -F'[ ,]' '
    FNR == NR { mean[FNR] = $1; deviation[FNR] = $2; next }
    FNR == 1 { print "log_density"; next }
    {
      log_density = 0
      for (i = 1; i <= NF; i++) {
        z = ($i - mean[i]) / deviation[i]
        log_density -= z * z / 2 + log(deviation[i]) + 0.9189385332046727
      }
      printf "%.17g\n", log_density
    }' model/normal.txt points.csv > answers.csv
  echo '{"ok": true}' > reply.json
  ;;
*)
  echo "there is no operation $operation" >&2
  exit 2
  ;;
esac
