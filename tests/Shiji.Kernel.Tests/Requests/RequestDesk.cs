using Microsoft.Extensions.DependencyInjection;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Modules;
using Shiji.Kernel.Notices;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Registers;
using Shiji.Kernel.Requests;
using Shiji.Kernel.Results;
using Shiji.Kernel.Tests.Databases;
using Shiji.Kernel.Tests.Districts;

namespace Shiji.Kernel.Tests.Requests;

/// <summary>A district whose street asks its two branches' committee and its community for a register, in March 2023.</summary>
internal sealed class RequestDesk : IAsyncDisposable
{
    /// <summary>A night class held by each community, once a month.</summary>
    public static readonly RequestCard Monthly = new("ROOT", RequestLevel.Community, RequestRhythm.Monthly, new(2023, 3, 15), null, 5, 20, "团发〔2023〕3号");

    private RequestDesk(StaffedDistrict staffed) => Staffed = staffed;

    public StaffedDistrict Staffed { get; }

    public District District => Staffed.District;

    public Actor Root { get; private set; } = null!;

    public Actor Other { get; private set; } = null!;

    public Actor Street { get; private set; } = null!;

    public Register Register { get; private set; } = null!;

    public static async Task<RequestDesk> OpenAsync(Database database)
    {
        var desk = new RequestDesk(await StaffedDistrict.OpenAsync(database, ModuleList.Kernel, _ => { }));
        desk.Root = await desk.Staffed.PostAsync(District.Root, StandardRoles.Secretary);
        desk.Other = await desk.Staffed.PostAsync(District.Root, StandardRoles.Secretary);
        desk.Street = await desk.Staffed.PostAsync(desk.Staffed.Street, StandardRoles.Secretary);
        var card = new RegisterCard("青年夜校课程", "青年服务", "次", "一行为一次开课。") { Columns = [new("报名人数", ColumnType.Quantity, "人")] };
        desk.Register = (await desk.As<DefineRegister, Outcome<Register>>(desk.Root, d => d.DoAsync(card))).Value!;
        return desk;
    }

    public Task<T> As<TVerb, T>(Actor who, Func<TVerb, Task<T>> act) where TVerb : notnull => Staffed.AsAsync(who, s => act(s.GetRequiredService<TVerb>()));

    public Task<Outcome<DataRequest>> IssueAsync(Actor who, RequestCard card, string? register = null) => As<IssueRequest, Outcome<DataRequest>>(who, i => i.DoAsync(register ?? Register.Key, card));

    public async Task<DataRequest> IssuedAsync(RequestCard card)
    {
        var issued = await IssueAsync(Root, card);
        Assert.Null(issued.Refusal);
        return issued.Value!;
    }

    public Task<Outcome<HandIn>> HandInAsync(Actor who, DataRequest request, int unit, bool nothing = false, int? took = null, string round = "2023-03") =>
        As<SayHandedIn, Outcome<HandIn>>(who, h => h.DoAsync(request.Id, round, unit, nothing, took));

    public async Task<RegisterRow> EnterAsync(Actor who, int unit, DateOnly day, long people = 30)
    {
        var row = new RegisterRow { RegisterId = Register.Id, OrganisationId = unit, Day = day, Quantity1 = people };
        Assert.Null(await As<SubmitRow, Refusal?>(who, s => s.DoAsync(row)));
        return row;
    }

    public async Task<IReadOnlyList<RecipientStanding>> StandingsAsync(Actor who, DataRequest request, string round = "2023-03") =>
        await Staffed.AsAsync(who, async s => await s.GetRequiredService<ReadRound>().DoAsync(request, s.GetRequiredService<FindRound>().Of(request, round)!));

    public async Task<Standing> StandingAsync(DataRequest request, int unit) => (await StandingsAsync(Root, request)).Single(s => s.Unit.Id == unit).Standing;

    public Task<IReadOnlyList<NoticeDraft>> DueAsync<TReminder>() where TReminder : IReminder =>
        Staffed.AsAsync(Actor.System, s => ActivatorUtilities.CreateInstance<TReminder>(s).DueAsync(default));

    public void GoTo(int year, int month, int day) => District.Time.Now = new(year, month, day, 4, 0, 0, TimeSpan.Zero);

    public Task<T> SeeAsync<T>(Func<ShijiDb, Task<T>> see) => Staffed.SeeAsync(see);

    public Task<Outcome<Organisation>> BranchAsync(string code, int under) => District.EstablishAsync(code, under, OrganisationType.Branch, new(2015, 6, 1));

    public ValueTask DisposeAsync() => Staffed.DisposeAsync();
}
