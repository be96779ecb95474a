using Shiji.Kernel.Requests;
using Shiji.Ui;

namespace Shiji.Workbench;

/// <summary>报送状态标.</summary>
internal static class RequestMarks
{
    public static RecordState Mark(this Standing standing) => standing switch
    {
        Standing.HandedIn or Standing.Nothing => RecordState.InForce,
        Standing.SentBack or Standing.Late => RecordState.Returned,
        _ => RecordState.Waiting,
    };

    public static string Address(Guid id, string rest = "") => $"/requests/{id}{rest}";

    public static string Words(this RowCounts rows) => rows.Any == 0 ? "还没有" : string.Join("，", new[] { (rows.InForce, "生效"), (rows.Submitted, "待审"), (rows.Returned, "退回") }.Where(r => r.Item1 > 0).Select(r => $"{r.Item2} {r.Item1} 行"));
}
