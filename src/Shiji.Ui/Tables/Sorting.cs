namespace Shiji.Ui;

/// <summary>排序 — how a column is sorted now.</summary>
public enum Sorting
{
    None,
    Ascending,
    Descending,
}
