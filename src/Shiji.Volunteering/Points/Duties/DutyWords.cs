using System.Globalization;
using Shiji.Ui;

namespace Shiji.Volunteering;

/// <summary>值班用语 — a duty as the pages say it.</summary>
internal static class DutyWords
{
    public static string Word(this DutyState state) => state switch
    {
        DutyState.Asked => "待答复",
        DutyState.Accepted => "已接受",
        DutyState.Declined => "已谢绝",
        _ => "已取消",
    };

    public static RecordState Mark(this DutyState state) => state switch
    {
        DutyState.Asked => RecordState.Waiting,
        DutyState.Accepted => RecordState.InForce,
        _ => RecordState.Frozen,
    };

    public static string Hours(this Duty duty) => string.Create(CultureInfo.InvariantCulture, $"{duty.Begins:HH:mm}–{duty.Ends:HH:mm}");
}
