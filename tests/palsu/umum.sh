# Sourced by the fake LibreOffice programs: answers --version, and leaves as the arguments "$@"
# the PDFs that a true one would write. $MUK_PALSU is a folder for notes between runs and test.
if [ "${1:-}" = --version ]; then
    echo 'LibreOffice 25.2.3.2 palsu'
    exit 0
fi
outdir=
documents=0
while [ $# -gt 0 ]; do
    case "$1" in
    --outdir)
        outdir=$2
        shift 2
        break
        ;;
    --convert-to) shift 2 ;;
    *) shift ;;
    esac
done
documents=$#
for document in "$@"; do
    shift
    set -- "$@" "$outdir/$(basename "$document" .docx).pdf"
done
echo "$documents" >>"$MUK_PALSU/jumlah"
