namespace Shiji.Sheets.Files;

internal enum NumberLook
{
    Plain,
    Day,
    Elapsed,
}
