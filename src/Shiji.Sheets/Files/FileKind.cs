namespace Shiji.Sheets.Files;

/// <summary>文件类型 — what a file is by its content; its extension may say otherwise.</summary>
public enum FileKind
{
    Xlsx,
    Xls,
    Csv,
}
