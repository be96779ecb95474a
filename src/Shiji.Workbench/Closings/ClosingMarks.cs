using Shiji.Reports.Closings;
using Shiji.Ui;

namespace Shiji.Workbench;

/// <summary>结账状态标.</summary>
internal static class ClosingMarks
{
    public static RecordState Mark(this ClosingState state) => state switch
    {
        ClosingState.Accepted => RecordState.Frozen,
        ClosingState.Returned or ClosingState.Failed => RecordState.Returned,
        ClosingState.Withdrawn => RecordState.Draft,
        _ => RecordState.Waiting,
    };

    public static string Address(Guid id) => $"/closings/{id}";
}
