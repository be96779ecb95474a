namespace Shiji.Sheets.Files;

/// <summary>工作表名 — a sheet of a file, in the order of its tabs.</summary>
public sealed record SheetName(int Index, string Name, bool Hidden = false);
