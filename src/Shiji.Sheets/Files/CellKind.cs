namespace Shiji.Sheets.Files;

/// <summary>存法 — how a file kept a cell, whatever its text looks like.</summary>
public enum CellKind
{
    Empty,
    Text,
    Number,
    Day,
    Truth,

    /// <summary>A formula that came to nothing, such as #N/A.</summary>
    Error,
}
