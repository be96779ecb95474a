using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Periods;
using Shiji.Kernel.Time;
using Shiji.Office;
using Shiji.Reports.Publications;

namespace Shiji.Workbench;

/// <summary>一份成文页 — the file as it went out, its figures with their codes, and its withdrawal.</summary>
public sealed partial class PublicationPage
{
    [Parameter] public Guid Id { get; set; }

    [Inject] private ShijiDb Db { get; set; } = null!;

    [Inject] private DistrictClock Clock { get; set; } = null!;

    [Inject] private MakePdf Pdf { get; set; } = null!;

    [Inject] private WithdrawPublication Withdraw { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [SupplyParameterFromForm(Name = "reason")] private string? Reason { get; set; }

    private Publication? Publication { get; set; }

    private List<PublishedFigure> Figures { get; set; } = [];

    /// <summary>Of the units in its tables, by code.</summary>
    private Dictionary<string, string> Units { get; set; } = [];

    private bool MayWithdraw { get; set; }

    private string Here => Where.To($"/publications/{Id}");

    protected override async Task OnInitializedAsync()
    {
        Publication = await Db.Set<Publication>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == Id, Cancel);
        if (Publication is not { } publication)
        {
            Refuse(new("没有这份成文，或者不归您现在的岗位管。"));
            return;
        }

        Figures = await Db.Set<PublishedFigure>().AsNoTracking().Where(f => f.PublicationId == Id).OrderBy(f => f.Ordinal).ToListAsync(Cancel);
        var codes = Figures.Select(f => f.At).OfType<string>().Distinct().ToArray();
        Units = await Db.Whole<Organisation>().Where(o => codes.Contains(o.Code)).ToDictionaryAsync(o => o.Code, o => o.ShortName ?? o.Name, Cancel); // they are printed in it
        MayWithdraw = publication.State == PublicationState.Issued && await Db.CheckAsync(Permission.ClosePeriods, publication.OrganisationId, Cancel) is null;
    }

    private string NameOf(PublishedFigure figure) =>
        (figure.At is { } code ? Units.GetValueOrDefault(code) : "") + (figure.Period == new Period(Publication!.From, Publication.Until).Code ? "" : PeriodText.Read(figure.Period).Value.Name) + figure.Name + (figure.Against is { } other ? $"，对比{PeriodText.Read(other).Value.Name}" : "");

    private string Of(PublishedFigure figure)
    {
        var (there, path) = (Where with { Period = PeriodText.Read(figure.Period).Value }, Where.Keyed("figures", figure.Key));
        return figure.At is { } unit ? there.ToOther(path, unit) : there.To(path);
    }

    private async Task WithdrawAsync()
    {
        if (await Withdraw.DoAsync(Id, Reason, Cancel) is { } refusal) Refuse(refusal, StatusCodes.Status422UnprocessableEntity);
        else Navigation.NavigateTo(Here);
    }
}
