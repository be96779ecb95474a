using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Results;
using Shiji.Ui;

namespace Shiji.Volunteering;

/// <summary>点位登记页 — a new point, or what is known of one put right.</summary>
public sealed partial class PointFormPage
{
    private List<Choice> Kinds { get; set; } = [];

    [Parameter] public int? Id { get; set; }

    [Inject] private OpenPoint Open { get; set; } = null!;

    [Inject] private AmendPoint Amend { get; set; } = null!;

    [SupplyParameterFromForm(Name = "name")] private string? Name { get; set; }

    [SupplyParameterFromForm(Name = "kind")] private string? Kind { get; set; }

    [SupplyParameterFromForm(Name = "organisation")] private string? Organisation { get; set; }

    [SupplyParameterFromForm(Name = "address")] private string? Place { get; set; }

    [SupplyParameterFromForm(Name = "from")] private string? From { get; set; }

    [SupplyParameterFromForm(Name = "hours")] private string? Hours { get; set; }

    [SupplyParameterFromForm(Name = "services")] private string? Services { get; set; }

    [SupplyParameterFromForm(Name = "supplies")] private string? Supplies { get; set; }

    [SupplyParameterFromForm(Name = "latitude")] private string? Latitude { get; set; }

    [SupplyParameterFromForm(Name = "longitude")] private string? Longitude { get; set; }

    private string Title => Id is null ? "登记点位" : "更正点位";

    private string Here => Id is null ? "/points/new" : $"/points/{Id}/amend";

    protected override async Task OnInitializedAsync()
    {
        var own = await Db.Set<Point>().Where(p => p.Id == Id).Select(p => p.Kind).SingleOrDefaultAsync(Cancel);
        Kinds = [.. (await Db.Set<PointKind>().Where(k => !k.Stopped || k.Name == own).OrderBy(k => k.Ordinal).Select(k => k.Name).ToListAsync(Cancel)).Select(k => new Choice(k, k))];
        if (Id is not { } id || HttpMethods.IsPost(Http.Request.Method)) return;
        if (await Db.Set<Point>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, Cancel) is not { } point)
        {
            Navigation.NavigateTo("/points");
            return;
        }

        (Name, Kind, Place, From, Hours, Services, Supplies) = (point.Name, point.Kind, point.Address, Written(point.From), point.Hours, point.Services, point.Supplies);
        (Latitude, Longitude) = (point.Latitude?.ToString(CultureInfo.InvariantCulture), point.Longitude?.ToString(CultureInfo.InvariantCulture));
        Organisation = await Db.Set<Organisation>().Where(o => o.Id == point.OrganisationId).Select(o => o.Code).SingleOrDefaultAsync(Cancel);
    }

    private async Task DoAsync()
    {
        var made = await TryAsync();
        Said(made.Refusal, $"/points/{made.Value}");
    }

    private async Task<Outcome<int>> TryAsync()
    {
        var (organisation, from) = (await OrganisationOf(Organisation), DayOf(From, "from"));
        if ((organisation.Refusal ?? from.Refusal) is { } wrong) return wrong;
        var card = new PointCard(organisation.Value, Name, Kind, Place, from.Value) { Hours = Hours, Services = Services, Supplies = Supplies, Latitude = Latitude, Longitude = Longitude };
        if (Id is { } id) return await Amend.DoAsync(id, card, Cancel) is { } refused ? refused : id;
        var opened = await Open.DoAsync(card, Cancel);
        return opened.Ok ? opened.Value.Id : opened.Refusal;
    }
}
