using Shiji.Kernel.Organisations;
using Shiji.Kernel.Registers;
using Shiji.Ui;

namespace Shiji.Workbench;

/// <summary>状态标识 — which of the five shapes stands beside the field's own word.</summary>
internal static class OrganisationMarks
{
    public static RecordState Mark(this OrganisationState state) => state switch
    {
        OrganisationState.Active => RecordState.InForce,
        OrganisationState.Draft => RecordState.Draft,
        OrganisationState.Rectifying => RecordState.Returned,
        _ => RecordState.Waiting,
    };

    public static RecordState Mark(this RowState state) => state switch
    {
        RowState.InForce => RecordState.InForce,
        RowState.Submitted => RecordState.Waiting,
        RowState.Returned => RecordState.Returned,
        RowState.Draft => RecordState.Draft,
        _ => RecordState.Frozen,
    };
}
