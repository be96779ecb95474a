using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using Shiji.Accounts;
using Shiji.Kernel.Access;

namespace Shiji.Api;

/// <summary>密钥登录 — a key in the Authorization header and nothing else: no cookie counts here.</summary>
internal sealed class KeyHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder, KeyDesk desk, KeyVisit visit, Acting acting)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
{
    public const string Name = "key";

    private const string Bearer = "Bearer ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)) return AuthenticateResult.NoResult();
        var found = await desk.RecogniseAsync(header[Bearer.Length..].Trim(), Context.Connection.RemoteIpAddress?.ToString() ?? "", Context.RequestAborted);
        if (!found.Ok)
        {
            visit.Refused = found.Refusal;
            return AuthenticateResult.Fail(found.Refusal.Message);
        }

        visit.By = found.Value;
        acting.Become(found.Value.Actor);
        return AuthenticateResult.Success(new(new ClaimsPrincipal(new ClaimsIdentity([new Claim(Name, found.Value.Key.Id.ToString())], Scheme.Name)), Scheme.Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers[HeaderNames.WWWAuthenticate] = "Bearer";
        return Problem.Of(StatusCodes.Status401Unauthorized, visit.Refused?.Message ?? "请在请求头里带上接口密钥：Authorization: Bearer 密钥。密钥在“我的账号”里开。").ExecuteAsync(Context);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        Problem.Of(StatusCodes.Status403Forbidden, "这个密钥所属的岗位没有这项权限，或者开密钥时没有选。").ExecuteAsync(Context);
}
