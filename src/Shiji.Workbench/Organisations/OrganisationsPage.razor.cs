using Microsoft.AspNetCore.Components;
using Shiji.Kernel.Organisations;
using Branch = Shiji.Ui.Branch;
using Unit = Shiji.Kernel.Organisations.Branch;

namespace Shiji.Workbench;

/// <summary>组织树页 — the tree on the last day of the period, open along the way to the organisation looked at.</summary>
public sealed partial class OrganisationsPage
{
    [Inject] private OrganisationDirectory Directory { get; set; } = null!;

    private IReadOnlyList<Branch> Roots { get; set; } = [];

    private int Standing { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Branch? open = null;
        var below = 0;
        for (var i = Where.Trail.Count - 1; i >= 0; i--)
        {
            var node = Where.Trail[i];
            var children = await Directory.ChildrenAsync(node.Id, Where.Period.LastDay, Cancel);
            below = children.Count + children.Sum(c => c.Below);
            Branch[] branches = [.. children.Select(c => open is not null && c.Id == Where.Trail[i + 1].Id ? open : Closed(c))];
            open = new(node.Called(), Where.ToOrganisation(node.Code)) { Count = below, CountHref = Where.ToOther("/organisations", node.Code), Children = branches, Open = true, Current = node.Id == Where.Node };
        }

        (Roots, Standing) = ([open!], below + 1);
    }

    private Branch Closed(Unit unit) => new(OrganisationCalled.Called(unit.Name), Where.ToOrganisation(unit.Code))
    {
        Count = unit.Below > 0 ? unit.Below : null,
        CountHref = Where.ToOther("/organisations", unit.Code),
        MoreHref = unit.Below > 0 ? Where.ToOther("/organisations", unit.Code) : null,
        State = unit.State == OrganisationState.Active ? null : unit.State.Mark(),
    };
}
