namespace Shiji.Imports;

/// <summary>行数 — of a file: read, to be taken in, refused, there already.</summary>
public readonly record struct ImportCount(int Read, int Fresh, int Refused, int There)
{
    public ImportCount With(IReadOnlyCollection<Line> rows) => new(
        Read + rows.Count,
        Fresh + rows.Count(r => r.Fate == RowFate.Fresh),
        Refused + rows.Count(r => r.Fate == RowFate.Refused),
        There + rows.Count(r => r.Fate == RowFate.There));

    public override string ToString() => $"共 {Read} 行，新增 {Fresh} 行，已有 {There} 行，有问题 {Refused} 行";
}
