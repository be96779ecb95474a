namespace Shiji.Imports;

/// <summary>导入用语 — the words of an import's states.</summary>
public static class ImportWords
{
    public static string Word(this ImportState state) => state switch
    {
        ImportState.Uploaded => "待对列",
        ImportState.Checked => "待确认",
        ImportState.Queued => "排队中",
        ImportState.Running => "导入中",
        ImportState.Done => "已导入",
        ImportState.Failed => "没有导入",
        ImportState.Cancelled => "已取消",
        _ => "已撤销",
    };
}
