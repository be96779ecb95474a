using Shiji.Ui;

namespace Shiji.Volunteering;

/// <summary>巡查用语 — an inspection as the pages say it.</summary>
internal static class InspectionWords
{
    public static string Word(this InspectionState state) => state switch
    {
        InspectionState.Clear => "三有齐全",
        InspectionState.ToRepair => "待整改",
        InspectionState.Repaired => "已整改，待复查",
        InspectionState.Passed => "复查通过",
        _ => "作废",
    };

    public static RecordState Mark(this InspectionState state) => state switch
    {
        InspectionState.Clear or InspectionState.Passed => RecordState.InForce,
        InspectionState.ToRepair => RecordState.Returned,
        InspectionState.Repaired => RecordState.Waiting,
        _ => RecordState.Frozen,
    };

    /// <summary>What of the three was missing; empty where none was.</summary>
    public static string Lacking(bool marked, bool staffed, bool logged) =>
        string.Join('；', new[] { marked ? null : "没有标识", staffed ? null : "没有志愿者在岗", logged ? null : "没有台账" }.OfType<string>());

    public static bool IsOverdue(this Inspection inspection, DateOnly today) => inspection is { State: InspectionState.ToRepair, DueOn: { } due } && due < today;
}
